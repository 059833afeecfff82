import { Modal as AntdModal, type ModalProps } from 'antd';
import { useEffect, useRef, useState } from 'react';

/**
 * A dialog. When it goes, the cursor is where it was before it came, or at the page if that is gone: a dialog drawn only
 * while it is asked for takes the cursor along else, and whoever works by keyboard begins at the top again.
 */
export const Modal = (props: ModalProps) => {
  const [before] = useState(() => document.activeElement);
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = props.open === true;
  }, [props.open]);
  useEffect(
    () => () => {
      if (!isOpen.current) return;
      requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const goal = before?.isConnected ? before : document.getElementById('main');
        if (goal instanceof HTMLElement) goal.focus();
      });
    },
    [before],
  );
  return <AntdModal {...props} />;
};
