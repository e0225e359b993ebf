/** Embassy's mark: a stamp ring around an open door. Drawn in the colour of the text around it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx="16" cy="16" r="14.6" strokeWidth="1.6" />
      <circle cx="16" cy="16" r="12.1" strokeWidth="1.1" strokeDasharray="0.1 2.62" />
      <path d="M11.4 22.4V9.8h9.2v12.6M9 22.4h14" strokeWidth="1.9" />
      <path d="M11.6 9.8l5.4 2v13.2l-5.4-2.6z" fill="var(--stamp)" stroke="none" />
    </svg>
  );
}
