import type { Camera } from './camera.ts';

export interface GestureUse {
  camera: () => Camera;
  moved: () => void;
  /** Called with −1, −1 when the pointer leaves. */
  hovered: (x: number, y: number) => void;
  pressed: (x: number, y: number) => void;
}

/** Drag pans, two fingers or ctrl + wheel zoom (plain wheel too while the map has focus), double click zooms in. */
export function gestures(stage: HTMLElement, use: GestureUse): void {
  const down = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const local = (event: { clientX: number; clientY: number }) => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, local(event));
    travelled = 0;
    stage.setPointerCapture(event.pointerId);
  });

  stage.addEventListener('pointermove', (event) => {
    const at = local(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') use.hovered(at.x, at.y);
      return;
    }
    const others = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    const other = others[0];
    if (other) {
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(at.x - other.x, at.y - other.y);
      if (was > 0) use.camera().zoomBy(is / was, (at.x + other.x) / 2, (at.y + other.y) / 2);
    } else {
      use.camera().pan(at.x - before.x, at.y - before.y);
    }
    travelled += Math.hypot(at.x - before.x, at.y - before.y);
    down.set(event.pointerId, at);
    use.moved();
  });

  const up = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    const at = local(event);
    if (event.type === 'pointerup' && travelled < 5) use.pressed(at.x, at.y);
  };
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', up);
  stage.addEventListener('pointerleave', () => use.hovered(-1, -1));

  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== stage) return;
      event.preventDefault();
      const at = local(event);
      use.camera().zoomBy(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), at.x, at.y);
      use.moved();
    },
    { passive: false },
  );

  stage.addEventListener('dblclick', (event) => {
    const at = local(event);
    use.camera().zoomBy(2, at.x, at.y);
    use.moved();
  });
}
