import { useId } from 'react';
import { designStamp, fit } from './stamp.ts';
import type { StampDesign, StampFacts, StampMotif, StampShape } from './stamp.ts';
import css from './stamp-art.module.css';

const center = 60;

function polygon(corners: number, radius: number, turn = 0): string {
  return Array.from({ length: corners }, (_, at) => {
    const angle = ((at + turn) / corners) * 2 * Math.PI;
    return `${(center + radius * Math.cos(angle)).toFixed(2)},${(center + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
}

function scallops(count: number, radius: number): string {
  const step = (2 * Math.PI) / count;
  const bump = radius * Math.sin(step / 2);
  const at = (index: number) =>
    `${(center + radius * Math.cos(index * step)).toFixed(2)} ${(center + radius * Math.sin(index * step)).toFixed(2)}`;
  const arcs = Array.from(
    { length: count },
    (_, index) => `A${bump.toFixed(2)} ${bump.toFixed(2)} 0 0 1 ${at(index + 1)}`,
  );
  return `M${at(0)}${arcs.join('')}Z`;
}

const shield = (inset: number) => {
  const left = 12 + inset;
  const right = 108 - inset;
  const top = 10 + inset;
  return `M${left} ${top}H${right}V62C${right} ${88 - inset} 84 ${104 - inset} 60 ${113 - inset}C36 ${104 - inset} ${left} ${88 - inset} ${left} 62Z`;
};

function Rim({ shape }: { shape: StampShape }) {
  switch (shape) {
    case 'ring':
      return (
        <>
          <circle cx="60" cy="60" r="56" className={css.rim} />
          <circle cx="60" cy="60" r="52.4" className={css.fine} />
          <circle cx="60" cy="60" r="37" className={css.fine} />
        </>
      );
    case 'scallop':
      return (
        <>
          <path d={scallops(28, 53)} className={css.rim} />
          <circle cx="60" cy="60" r="50" className={css.fine} />
          <circle cx="60" cy="60" r="36.5" className={css.dotted} />
        </>
      );
    case 'oval':
      return (
        <>
          <ellipse cx="60" cy="60" rx="57" ry="44" className={css.rim} />
          <ellipse cx="60" cy="60" rx="53.6" ry="40.6" className={css.fine} />
          <path d="M10 48H110M10 73H110" className={css.fine} />
        </>
      );
    case 'octagon':
      return (
        <>
          <polygon points={polygon(8, 58, 0.5)} className={css.rim} />
          <polygon points={polygon(8, 53.6, 0.5)} className={css.fine} />
        </>
      );
    case 'plate':
      return (
        <>
          <rect x="4" y="20" width="112" height="80" rx="7" className={css.rim} />
          <rect x="8" y="24" width="104" height="72" rx="4" className={css.fine} />
          <path d="M8 40H112M8 81H112" className={css.fine} />
        </>
      );
    case 'shield':
      return (
        <>
          <path d={shield(0)} className={css.rim} />
          <path d={shield(4)} className={css.fine} />
        </>
      );
  }
}

const motifPaths: Record<StampMotif, string> = {
  door: 'M-5 7V-6H5V7M-8 7H8M-5 -6L1 -4V9L-5 7',
  star: 'M0 -8L2.1 -2.6L8 -2.3L3.4 1.3L5 7L0 3.8L-5 7L-3.4 1.3L-8 -2.3L-2.1 -2.6Z',
  wave: 'M-10 -3Q-7.5 -7 -5 -3T0 -3T5 -3T10 -3M-10 2Q-7.5 -2 -5 2T0 2T5 2T10 2M-10 7Q-7.5 3 -5 7T0 7T5 7T10 7',
  peaks: 'M-11 7L-3.5 -6L1 1.5L4 -2.5L11 7ZM-5.4 -2.6L-3.4 -1L-1.4 -2.6',
  sun: 'M-8 5A8 8 0 0 1 8 5ZM0 -6V-9M-7 -3L-9 -5M7 -3L9 -5M-11 5H11',
  leaf: 'M0 9V-1M0 2C-7 2 -8 -4 -8 -6C-3 -6 0 -3 0 2C0 -3 3 -6 8 -6C8 -4 7 2 0 2',
  lantern: 'M0 -9V-6M-4 -6H4M-5 -4Q-9 1 -5 6H5Q9 1 5 -4ZM-4 6H4M0 6V10M-2.4 -4V6M2.4 -4V6',
  bird: 'M-10 -2Q-5 -8 0 -1Q5 -8 10 -2M-6 6Q-3 2.5 0 6Q3 2.5 6 6',
};

function Motif({ name, x, y, scale = 1 }: { name: StampMotif; x: number; y: number; scale?: number }) {
  return (
    <path d={motifPaths[name]} className={css.motif} transform={`translate(${x} ${y}) scale(${scale})`} />
  );
}

function Line({
  y,
  width,
  largest,
  children,
}: {
  y: number;
  width: number;
  largest: number;
  children: string;
}) {
  const size = fit(children, width, largest);
  const squeezed = [...children].length * 0.62 * size > width;
  return (
    <text
      x="60"
      y={y}
      fontSize={size}
      textAnchor="middle"
      {...(squeezed ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {})}
    >
      {children}
    </text>
  );
}

function DateLine({ design, y, size = 12 }: { design: StampDesign; y: number; size?: number }) {
  return (
    <text x="60" y={y} fontSize={size} textAnchor="middle" className={css.date}>
      {`${design.day} ${design.month} ${design.year}`.trim()}
    </text>
  );
}

/** Text on the upper and on the lower half of a circle. */
function RingText({ upper, lower, radius }: { upper: string; lower: string; radius: number }) {
  const id = useId();
  const half = Math.PI * radius * 0.78;
  const low = radius + 6;
  return (
    <>
      <path
        id={`${id}u`}
        d={`M${center - radius} 60A${radius} ${radius} 0 0 1 ${center + radius} 60`}
        fill="none"
        stroke="none"
      />
      <path
        id={`${id}l`}
        d={`M${center - low} 60A${low} ${low} 0 0 0 ${center + low} 60`}
        fill="none"
        stroke="none"
      />
      <text fontSize={fit(upper, half, 9.4)} textAnchor="middle" letterSpacing="0.6">
        <textPath href={`#${id}u`} startOffset="50%">
          {upper}
        </textPath>
      </text>
      <text fontSize={fit(lower, half, 8.4)} textAnchor="middle" letterSpacing="1">
        <textPath href={`#${id}l`} startOffset="50%">
          {lower}
        </textPath>
      </text>
      <circle cx={center - radius - 2.6} cy="63" r="1.5" className={css.dot} />
      <circle cx={center + radius + 2.6} cy="63" r="1.5" className={css.dot} />
    </>
  );
}

function Inside({ design }: { design: StampDesign }) {
  switch (design.shape) {
    case 'ring':
    case 'scallop':
      return (
        <>
          <RingText upper={design.upper} lower={design.lower} radius={design.shape === 'ring' ? 41 : 40} />
          <Motif name={design.motif} x={60} y={41} scale={0.9} />
          <Line y={65} width={64} largest={13}>
            {design.city}
          </Line>
          <DateLine design={design} y={79} size={8.6} />
        </>
      );
    case 'oval':
      return (
        <>
          <Motif name={design.motif} x={60} y={34} scale={0.85} />
          <Line y={65.5} width={88} largest={17}>
            {design.city}
          </Line>
          <DateLine design={design} y={83} size={9} />
          <Line y={93} width={46} largest={5.6}>
            {design.upper}
          </Line>
        </>
      );
    case 'plate':
      return (
        <>
          <Line y={35.4} width={92} largest={9}>
            {design.upper}
          </Line>
          <Motif name={design.motif} x={24} y={61} scale={1} />
          <Motif name={design.motif} x={96} y={61} scale={1} />
          <Line y={60} width={54} largest={14}>
            {design.city}
          </Line>
          <DateLine design={design} y={74} size={8.6} />
          <text x="14" y="91.4" fontSize="6.4">
            {design.lower}
          </text>
          <text x="106" y="91.4" fontSize="6.4" textAnchor="end" className={css.date}>
            {`Nº ${design.serial}`}
          </text>
        </>
      );
    case 'octagon':
      return (
        <>
          <Line y={25} width={48} largest={7}>
            {design.upper}
          </Line>
          <Motif name={design.motif} x={60} y={39} scale={0.95} />
          <path d="M10 52H110M10 84H110" className={css.fine} />
          <Line y={68} width={88} largest={16}>
            {design.city}
          </Line>
          <DateLine design={design} y={79.6} size={8.6} />
          <Line y={97} width={50} largest={7}>
            {design.lower}
          </Line>
        </>
      );
    case 'shield':
      return (
        <>
          <Line y={25} width={78} largest={7.6}>
            {design.upper}
          </Line>
          <path d="M16 30H104M18.6 72H101.4" className={css.fine} />
          <Line y={51} width={80} largest={16}>
            {design.city}
          </Line>
          <DateLine design={design} y={65} size={9} />
          <Motif name={design.motif} x={60} y={86} scale={1} />
          <Line y={104} width={24} largest={4.6}>
            {design.lower}
          </Line>
        </>
      );
  }
}

/** The passport stamp of a meetup. */
export function Stamp({
  facts,
  size = 120,
  tilted = true,
  label,
}: {
  facts: StampFacts;
  size?: number;
  tilted?: boolean;
  label?: string;
}) {
  const design = designStamp(facts);
  const said = label ?? `Stamp: ${facts.city}, ${design.day} ${design.month} ${design.year}`;
  return (
    <svg
      className={css.stamp}
      data-ink={design.ink}
      viewBox="0 0 120 120"
      width={size}
      height={size}
      role="img"
      aria-label={said}
    >
      <g
        transform={tilted ? `rotate(${design.tilt} 60 60)` : undefined}
        strokeDashoffset={(design.wear * 300).toFixed(1)}
      >
        <Rim shape={design.shape} />
        <Inside design={design} />
      </g>
    </svg>
  );
}
