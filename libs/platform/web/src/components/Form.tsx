import type { ComponentProps } from 'react';

/** A form that the program itself checks and sends, never the browser. */
export function Form({
  onSubmit,
  ...attributes
}: Omit<ComponentProps<'form'>, 'noValidate' | 'onSubmit'> & { onSubmit: () => unknown }) {
  return (
    <form
      noValidate
      {...attributes}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    />
  );
}
