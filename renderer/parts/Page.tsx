import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Page.module.css';

type HeadProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The way back up, above the title. */
  readonly crumb?: ReactNode;
  readonly acts?: ReactNode;
};

/** Title, one lead sentence, actions. The title takes the focus when the screen opens, unless a field has it already. */
export function PageHead({ title, lead, crumb, acts }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const main = heading.current?.closest('main');
    if (main?.contains(document.activeElement) !== true) heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${title} – Yesbook`;
  }, [title]);
  const hasCrumb = crumb !== undefined && crumb !== false;
  return (
    <header className={classes(styles['head'], hasCrumb ? styles['crumbed'] : undefined)}>
      <div className={styles['words']}>
        {hasCrumb && <div className={styles['crumb']}>{crumb}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {acts !== undefined && <div className={styles['acts']}>{acts}</div>}
    </header>
  );
}

/** The part of a page that scrolls. */
export function PageBody({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['body']} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** Main column and an aside, which F6 reaches on its own. */
export function Spread({
  asideLabel,
  aside,
  children,
}: {
  readonly asideLabel: string;
  readonly aside: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['spread']}>
      <div>{children}</div>
      <aside aria-label={asideLabel} data-region="aside">
        {aside}
      </aside>
    </div>
  );
}

/** Only where one decision ends the screen; never scrolls. */
export const PageFoot = ({ children }: { readonly children: ReactNode }) => (
  <footer className={styles['foot']}>{children}</footer>
);
