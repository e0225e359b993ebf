import css from './page-pictures.module.css';

/** The pages of a material side by side; as many as there are pictures of. */
export function PagePictures({
  title,
  count,
  address,
}: {
  title: string;
  count: number;
  /** Of the picture of a page, from 1. */
  address: (page: number) => string;
}) {
  if (count === 0) return null;
  return (
    <div className={css.pages} role="group" aria-label={`Pages of ${title}`} tabIndex={0}>
      {Array.from({ length: count }, (_, index) => (
        <img
          key={index}
          src={address(index + 1)}
          alt={count === 1 ? `How ${title} looks` : `Page ${index + 1}`}
          height={240}
          loading="lazy"
          decoding="async"
        />
      ))}
    </div>
  );
}
