declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width?: number;
    readonly height?: number;
    /** Whether the SVG's units are points; else they are pixels. */
    readonly assumePt?: boolean;
    readonly preserveAspectRatio?: string;
    readonly fontCallback?: (family: string, bold: boolean) => string;
    readonly imageCallback?: (link: string) => string;
    readonly warningCallback?: (message: string) => void;
  }

  /** Draws on a pdfkit document. */
  const svgToPdfKit: (document: unknown, svg: string, x: number, y: number, options: SvgOptions) => void;
  export default svgToPdfKit;
}
