function rosette(petals: number, depth: number, turn: number): string {
  const points = Array.from({ length: 361 }, (_, degree) => {
    const angle = (degree * Math.PI) / 180;
    const radius = 250 * (1 - depth + depth * Math.cos(petals * angle + turn));
    return `${(300 + radius * Math.cos(angle)).toFixed(1)} ${(300 + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

const lines = Array.from({ length: 9 }, (_, at) => rosette(9, 0.11 + at * 0.022, (at * Math.PI) / 9));

/** The fine engraved lines of a passport page; decoration in the colour of the text around it. */
export function Guilloche({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 600 600"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1"
    >
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
