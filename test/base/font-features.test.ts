import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { cssFontFeatures, mergeFontFeatures, parseFontFeatures } from '../../src/base/font-features.js';

describe('parseFontFeatures', () => {
  it.each([
    ['ss01', ['ss01']],
    ['ss01, onum', ['ss01', 'onum']],
    [' ss01،onum\n-calt ', ['ss01', 'onum', 'calt=0']],
    ['+liga liga=off', ['liga=0']],
    ['salt=2 kern=1 dlig=on calt=00', ['salt=2', 'kern', 'dlig', 'calt=0']],
  ])('reads %j', (list, features) => {
    expect(parseFontFeatures(list)).toEqual(features);
  });

  it.each(['', 'ss1', 'ss001', 'ss01=', 'ss01=two', '-calt=1', 'kern[3:5]', '"ss01"', 'ss01;', 'حرف'])('refuses %j', (list) => {
    expect(parseFontFeatures(list)).toBeNull();
  });

  it('makes nothing that HarfBuzz does not read', () => {
    const features = parseFontFeatures('ss01 -calt salt=9999 cv99=on') ?? [];
    expect(features.map((feature) => hb.Feature.fromString(feature)?.toString())).toEqual(['ss01', '-calt', 'salt=9999', 'cv99']);
  });
});

describe('mergeFontFeatures', () => {
  it('lets what is added count', () => {
    expect(mergeFontFeatures(['ss01', 'calt=0'], ['calt', 'onum'])).toEqual(['ss01', 'calt', 'onum']);
  });
});

describe('cssFontFeatures', () => {
  it('writes font-feature-settings', () => {
    expect(cssFontFeatures(['ss01', 'calt=0', 'salt=2'])).toBe('"ss01" 1, "calt" 0, "salt" 2');
    expect(cssFontFeatures([])).toBe('normal');
  });
});
