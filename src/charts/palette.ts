export type Theme = "light" | "dark";

/** Names of colours, which in a page are custom properties: `var(--ink)`. */
export type ColorName = "paper" | "ink" | "muted" | "rule" | "faint" | "accent" | "series-2" | "series-3" | "series-4";

/**
 * The one palette of all charts, as in style/tokens.css. The accent and the series after it stay apart in greys and
 * for each of the three kinds of colour blindness (tests/charts/palette.test.ts computes it).
 */
export const palette: Readonly<Record<Theme, Readonly<Record<ColorName, string>>>> = {
  light: {
    paper: "#fffefb",
    ink: "#1b1a17",
    muted: "#5d5a53",
    rule: "#dcd8cf",
    faint: "#f4f2ec",
    accent: "#1f4f73",
    "series-2": "#b5672b",
    "series-3": "#7fb0c9",
    "series-4": "#e6cf9f"
  },
  dark: {
    paper: "#171613",
    ink: "#ebe7de",
    muted: "#aaa59a",
    rule: "#3b3933",
    faint: "#211f1b",
    accent: "#86b7da",
    "series-2": "#bb6f38",
    "series-3": "#4c6980",
    "series-4": "#efdcb4"
  }
};

/** The colours of categories, in their order. More categories than these don't get a colour each. */
export const series = ["var(--accent)", "var(--series-2)", "var(--series-3)", "var(--series-4)"] as const;
