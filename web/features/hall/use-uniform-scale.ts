import { useEffect, useState } from 'react';

/** How a design of fixed size is fitted whole into the window, in the middle, by one factor. */
export const useUniformScale = (width: number, height: number): { readonly transform: string } => {
  const fit = () => {
    const scale = Math.min(window.innerWidth / width, window.innerHeight / height);
    const left = (window.innerWidth - width * scale) / 2;
    const top = (window.innerHeight - height * scale) / 2;
    return { transform: `translate(${left}px, ${top}px) scale(${scale})` };
  };
  const [style, setStyle] = useState(fit);
  useEffect(() => {
    const again = () => setStyle(fit());
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  });
  return style;
};
