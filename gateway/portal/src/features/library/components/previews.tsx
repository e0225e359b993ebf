import { typeWord } from '@/shared/ui/kit-words.ts';
import type { Material } from '@/shared/ui/kit-words.ts';
import { PagePictures } from '@/shared/ui/page-pictures.tsx';
import css from './library.module.css';

function address(material: Material, page: number): string {
  const number = material.content?.number ?? 1;
  return `/api/materials/${encodeURIComponent(material.id)}/versions/${number}/previews/${page}`;
}

/** Of these the server paints pictures; that may take it a moment. */
const painted = ['application/pdf', 'image/png', 'image/jpeg'];

/** The first page, small; the title beside it says what it is. A picture that is not painted is named by its type. */
export function Thumbnail({ material }: { material: Material }) {
  if (!material.content) return null;
  if (material.content.previews === 0) {
    const { mediaType } = material.content;
    if (!mediaType.startsWith('image/') || painted.includes(mediaType)) return null;
    return (
      <span className={css.unpainted} title={`No preview of ${typeWord(mediaType)} files`}>
        {typeWord(mediaType)}
      </span>
    );
  }
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

/** Its pages side by side, as many as there are pictures of; or that there are none of its type. */
export function Pages({ material }: { material: Material }) {
  const count = material.content?.previews ?? 0;
  if (count === 0) {
    if (!material.content || painted.includes(material.content.mediaType)) return null;
    return (
      <p className={css.soft}>
        There is no preview of {typeWord(material.content.mediaType)} files. Download it to see it.
      </p>
    );
  }
  return <PagePictures title={material.title} count={count} address={(page) => address(material, page)} />;
}
