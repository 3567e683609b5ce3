import {describe, expect, it} from "vitest";
import {afterPaint} from "../../../src/components/explore/afterPaint.js";

/** A window whose frames and idle times come when they are called for. */
function madeWindow(hasIdle: boolean) {
  const frames: (() => void)[] = [];
  const idle: (() => void)[] = [];
  const wait = (work: () => void): number => idle.push(work);
  const window = {
    requestAnimationFrame: (work: () => void) => frames.push(work),
    ...(hasIdle ? {requestIdleCallback: wait} : {setTimeout: wait})
  };
  const run = (all: (() => void)[]): void => all.splice(0).forEach((work) => work());
  return {window: window as unknown as Window, frame: () => run(frames), rest: () => run(idle)};
}

describe.each([true, false])("work after the next frame; idle times: %s", (hasIdle) => {
  const open = () => {
    let done = 0;
    const made = madeWindow(hasIdle);
    return {...made, waiting: afterPaint(made.window, () => done++), done: () => done};
  };

  it("waits for the frame and then for a moment of rest", () => {
    const {waiting, frame, rest, done} = open();
    rest();
    waiting.ask();
    rest();
    expect(done()).toBe(0);
    frame();
    expect(done()).toBe(0);
    rest();
    expect(done()).toBe(1);
  });

  it("is done once however often it was asked for, and again when asked again", () => {
    const {waiting, frame, rest, done} = open();
    for (let i = 0; i < 5; i++) waiting.ask();
    frame();
    waiting.ask();
    rest();
    expect(done()).toBe(1);
    waiting.ask();
    frame();
    rest();
    expect(done()).toBe(2);
  });

  it("is done at once when it must be, not a second time, and never unasked", () => {
    const {waiting, frame, rest, done} = open();
    waiting.flush();
    expect(done()).toBe(0);
    waiting.ask();
    waiting.flush();
    expect(done()).toBe(1);
    frame();
    rest();
    expect(done()).toBe(1);
  });
});
