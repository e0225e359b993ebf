/** What is in a parcel, in one line. */
export function Pieces({ lines }: { lines: readonly { label: string; quantity: number }[] }) {
  return lines.map((line, at) => (
    <span key={line.label}>
      {at > 0 && ', '}
      {line.quantity} × <bdi>{line.label}</bdi>
    </span>
  ));
}
