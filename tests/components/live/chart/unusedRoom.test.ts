import {expect, test} from "vitest";
import {unusedRoom} from "../../../../src/components/live/chart/unusedRoom.js";

test.each([
  ["much room between two static widths", 640, 520, 640],
  ["a part of a pixel is no room", 640.9, 520, 640],
  ["a tenth of the room", 577, 520, null],
  ["just more than that", 578, 520, 578],
  ["no room left", 520, 520, null],
  ["too little room", 280, 288, null],
  ["beyond the widest static drawing", 1400, 720, 1080],
  ["the widest one in all the room there is", 1400, 1080, null],
  ["a figure that is not shown", 0, 520, null],
  ["no drawing", 640, 0, null]
])("%s: %d px with a drawing of %d", (_, room, drawn, width) => expect(unusedRoom(room, drawn)).toBe(width));
