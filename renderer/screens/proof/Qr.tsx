import type { QrShape } from '#shared/views/bookCheck.ts';

/** Always dark on light with its quiet margin, because that is what cameras read. */
export function Qr({
  shape,
  label,
  className,
}: {
  readonly shape: QrShape;
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const side = shape.modules + 8;
  return (
    <svg
      className={className}
      viewBox={`-4 -4 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-4} y={-4} width={side} height={side} fill="#fff" />
      <path d={shape.path} fill="#000" />
    </svg>
  );
}
