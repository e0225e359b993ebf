import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { spoken } from './link-words.ts';
import css from './links.module.css';

/** The short address, large enough to read aloud, and a button that copies it. */
export function CopyAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <p className={css.address}>
      <code>{spoken(address)}</code>
      <Button size="xs" variant="default" className="no-print" onClick={copy}>
        Copy
      </Button>
      <span role="status" className={css.soft}>
        {copied === true && 'Copied.'}
        {copied === false && 'Your browser does not let this page copy; mark it and copy it by hand.'}
      </span>
    </p>
  );
}
