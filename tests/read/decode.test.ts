import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {decode} from "../../loaders/read/decode.js";

const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const sentence = "Two clerks resigned, the mayor’s office said.\n";

describe("the encoding of bytes", () => {
  test.each([
    ["UTF-8", Buffer.from(sentence), "utf-8", false, false],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${sentence}`), "utf-8", false, true],
    ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${sentence}`, "utf16le"), "utf-16le", false, true],
    ["UTF-16 BE with a mark", utf16be(`\uFEFF${sentence}`), "utf-16be", false, true],
    ["UTF-16 LE without", Buffer.from(sentence, "utf16le"), "utf-16le", true, false],
    ["UTF-16 BE without", utf16be(sentence), "utf-16be", true, false],
    ["Windows-1252", Buffer.from(sentence.replace("’", "\x92"), "latin1"), "windows-1252", true, false]
  ])("%s", (_, bytes, encoding, guessed, bom) => {
    expect(decode(bytes)).toEqual({text: sentence, encoding, guessed, bom});
  });

  test("every character of Windows-1252", () => {
    const bytes = Buffer.from([0x41, 0x80, 0x85, 0x91, 0x93, 0x99, 0x9f, 0xa0, 0xe9, 0xff]);
    expect(decode(bytes).text).toBe("A€…‘“™Ÿ\u00A0éÿ");
  });

  test.each([
    ["a declared encoding is believed", Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), "windows-1251", "Привет"],
    ["but not before UTF-8", Buffer.from("Привет"), "windows-1251", "Привет"],
    ["an unknown one is passed over", Buffer.from([0x63, 0x61, 0x66, 0xe9]), "klingon", "café"]
  ])("%s", (_, bytes, declared, text) => {
    expect(decode(bytes, declared).text).toBe(text);
  });

  test.each([
    ["damaged UTF-8 stays UTF-8", Buffer.from([...Buffer.from("é è ’ "), 0xe2, 0x80, 0x20, 0x78]), "é è ’ \uFFFD x"],
    ["bytes that Windows-1252 lacks are lost", Buffer.from([0x61, 0x81, 0x62]), "a\uFFFDb"],
    ["a cut-off character at the end", Buffer.from([...Buffer.from("à é î "), 0xe2]), "à é î \uFFFD"]
  ])("%s", (_, bytes, text) => {
    expect(decode(bytes)).toMatchObject({text, encoding: "utf-8"});
  });
});

test("UTF-8 comes back to the character", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", minLength: 1}), (text) => {
      fc.pre(!text.startsWith("\uFEFF") && !text.includes("\0"));
      expect(decode(Buffer.from(text)).text).toBe(text);
    })
  );
});

test("no bytes make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 300}), fc.option(fc.string()), (bytes, declared) => {
      expect(decode(Buffer.from(bytes), declared).text).not.toMatch(/\p{Cs}/u);
    })
  );
});
