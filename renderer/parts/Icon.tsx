import {
  Ban,
  BookOpen,
  Bookmark,
  Check,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  Clock,
  Delete,
  Download,
  FileDown,
  Hourglass,
  Inbox,
  Info,
  Lock,
  MessageSquare,
  Minus,
  MonitorSmartphone,
  Moon,
  OctagonMinus,
  Paperclip,
  Pause,
  Pencil,
  PhoneOff,
  Play,
  Plug,
  Plus,
  Printer,
  RefreshCw,
  Search,
  Send,
  Settings2,
  ShieldCheck,
  StickyNote,
  Sun,
  TriangleAlert,
  Undo2,
  Upload,
  UserRound,
  Users,
  X,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './Icon.module.css';

/** The fixed vocabulary of marks: one meaning, one mark. Add here, never import an icon in a screen. */
const marks = {
  yes: Check,
  stale: Hourglass,
  stop: OctagonMinus,
  never: Minus,
  held: Pause,
  night: Moon,
  locked: Lock,
  today: Sun,
  people: Users,
  person: UserRound,
  campaigns: Bookmark,
  send: Send,
  till: MonitorSmartphone,
  settings: Settings2,
  replies: Inbox,
  proof: ShieldCheck,
  book: BookOpen,
  check: RefreshCw,
  warning: TriangleAlert,
  info: Info,
  fault: CircleAlert,
  done: CircleCheck,
  offline: Plug,
  landline: PhoneOff,
  search: Search,
  add: Plus,
  remove: X,
  edit: Pencil,
  note: StickyNote,
  message: MessageSquare,
  file: Paperclip,
  bringIn: Download,
  save: FileDown,
  choose: Upload,
  print: Printer,
  previous: ChevronLeft,
  next: ChevronRight,
  backspace: Delete,
  resume: Play,
  undo: Undo2,
  clock: Clock,
  refused: Ban,
} as const satisfies Record<string, LucideIcon>;

export type Mark = keyof typeof marks;

type Props = {
  readonly mark: Mark;
  /** 20 px beside body text, 16 px inside buttons and chips. */
  readonly size?: 'small' | 'normal';
  readonly className?: string | undefined;
};

/** A mark beside a word: hidden from screen readers, because the word says it. */
export function Icon({ mark, size = 'normal', className }: Props) {
  const Drawing = marks[mark];
  const [pixels, stroke] = size === 'small' ? [16, 2] : [20, 1.75];
  return (
    <Drawing
      size={pixels}
      strokeWidth={stroke}
      absoluteStrokeWidth={false}
      aria-hidden
      focusable={false}
      className={classes(styles[size], className)}
    />
  );
}
