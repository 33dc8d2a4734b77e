/** Yesbook's own mark: a book with a tick. */
export function Crest() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" fill="none" aria-hidden>
      <path
        d="M4 4.5h13.5a4 4 0 0 1 4 4v13H8a4 4 0 0 1-4-4z"
        fill="var(--sheet)"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <path d="M8 4.5v17" stroke="currentColor" strokeWidth="1.2" />
      <path
        d="m11.2 13 2.6 2.8 5-6.4"
        stroke="var(--yes)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
