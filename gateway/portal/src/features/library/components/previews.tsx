import type { Material } from '@/shared/ui/kit-words.ts';
import css from './library.module.css';

function address(material: Material, page: number): string {
  const number = material.content?.number ?? 1;
  return `/api/materials/${encodeURIComponent(material.id)}/versions/${number}/previews/${page}`;
}

/** The first page, small; the title beside it says what it is. */
export function Thumbnail({ material }: { material: Material }) {
  if (!material.content || material.content.previews === 0) return null;
  return (
    <img
      className={css.thumbnail}
      src={address(material, 1)}
      alt=""
      width={52}
      height={40}
      loading="lazy"
      decoding="async"
    />
  );
}

/** Its pages side by side; as many as there are pictures of. */
export function Pages({ material }: { material: Material }) {
  const count = material.content?.previews ?? 0;
  if (count === 0) return null;
  return (
    <div className={css.pages} role="group" aria-label={`Pages of ${material.title}`} tabIndex={0}>
      {Array.from({ length: count }, (_, index) => (
        <img
          key={index}
          src={address(material, index + 1)}
          alt={count === 1 ? `How ${material.title} looks` : `Page ${index + 1}`}
          height={240}
          loading="lazy"
          decoding="async"
        />
      ))}
    </div>
  );
}
