import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { query } from '@/shared/http.ts';
import type { TrackedLink } from '../api/get-links.ts';
import css from './links.module.css';

/** The code to print or to put on a slide; what is shown is what is downloaded. */
export function QrCode({ link }: { link: TrackedLink }) {
  const [mark, setMark] = useState(true);
  const at = (file: string, more: Record<string, number> = {}) =>
    `/api/links/${encodeURIComponent(link.id)}/${file}${query({ mark, ...more })}`;
  return (
    <div className={css.qr}>
      <img src={at('qr.svg')} alt={`QR code of ${link.address}`} width={208} height={208} />
      <div className={`${css.qrChoices ?? ''} no-print`}>
        <Checkbox
          label="With our mark in the middle"
          checked={mark}
          onChange={(event) => setMark(event.currentTarget.checked)}
        />
        <div className={css.buttons}>
          <Button
            component="a"
            href={at('qr.svg')}
            download={`${link.code}.svg`}
            variant="default"
            size="sm"
            aria-label="SVG, to print: the QR code as SVG"
          >
            SVG, to print
          </Button>
          <Button
            component="a"
            href={at('qr.png', { size: 1024 })}
            download={`${link.code}.png`}
            variant="default"
            size="sm"
            aria-label="PNG, for slides: the QR code as PNG"
          >
            PNG, for slides
          </Button>
        </div>
        <p className={css.soft}>Print it 2 cm wide or more, dark on light, with the white edge around it.</p>
      </div>
    </div>
  );
}
