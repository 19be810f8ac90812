/** Which part of the plane is in view: screen = world × k + (x, y). */
export class Camera {
  k = 1;
  x = 0;
  y = 0;
  private least = 1;
  width = 0;
  height = 0;

  /** Shows these bounds whole, with a margin in pixels. */
  fit(bounds: [[number, number], [number, number]], margin: number): void {
    const [[left, top], [right, bottom]] = bounds;
    const wide = Math.max(1, right - left);
    const high = Math.max(1, bottom - top);
    this.k = Math.min((this.width - 2 * margin) / wide, (this.height - 2 * margin) / high);
    this.least = this.k;
    this.x = this.width / 2 - ((left + right) / 2) * this.k;
    this.y = this.height / 2 - ((top + bottom) / 2) * this.k;
  }

  /** How far in, 1 = everything. */
  get zoom(): number {
    return this.k / this.least;
  }

  zoomBy(factor: number, atX = this.width / 2, atY = this.height / 2): void {
    const k = Math.min(this.least * 60, Math.max(this.least * 0.7, this.k * factor));
    const change = k / this.k;
    this.x = atX - (atX - this.x) * change;
    this.y = atY - (atY - this.y) * change;
    this.k = k;
  }

  pan(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
  }

  centre(point: [number, number], zoom = this.zoom): void {
    this.k = this.least * Math.max(zoom, this.zoom);
    this.x = this.width / 2 - point[0] * this.k;
    this.y = this.height / 2 - point[1] * this.k;
  }

  screen(point: readonly [number, number]): [number, number] {
    return [point[0] * this.k + this.x, point[1] * this.k + this.y];
  }
}
