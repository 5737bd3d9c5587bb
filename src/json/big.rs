//! Whole numbers of any length: the little arithmetic that exact decimal numbers need.

use std::cmp::Ordering;
use std::iter::{repeat, repeat_n};

/// A whole number of any length, the lowest 32 bits first, without zeros at the end.
#[derive(Clone)]
pub struct Big(pub Vec<u32>);

// The casts take a number of 64 bits apart.
#[allow(clippy::cast_possible_truncation)]
impl Big {
    pub fn new(number: u64) -> Self {
        let mut big = Self(vec![number as u32, (number >> 32) as u32]);
        big.trim();
        big
    }

    pub fn push(&mut self, part: u32) {
        if part > 0 {
            self.0.push(part);
        }
    }

    pub fn multiply(&mut self, factor: u32, plus: u32) {
        let mut carry = u64::from(plus);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        self.push(carry as u32);
    }

    pub fn times_power_of_five(&mut self, mut power: u32) {
        while power > 0 {
            let step = power.min(13);
            self.multiply(5_u32.pow(step), 0);
            power -= step;
        }
    }

    /// So many times.
    pub fn double(&mut self, times: usize) {
        if !self.0.is_empty() {
            self.0.splice(0..0, repeat_n(0, times / 32));
            self.multiply(1 << (times % 32), 0);
        }
    }

    pub fn add(&mut self, other: &Self) {
        let missing = other.0.len().saturating_sub(self.0.len());
        self.0.extend(repeat_n(0, missing));
        let mut carry = 0;
        for (part, &more) in self.0.iter_mut().zip(other.0.iter().chain(repeat(&0))) {
            carry += u64::from(*part) + u64::from(more);
            *part = carry as u32;
            carry >>= 32;
        }
        self.push(carry as u32);
    }

    /// Takes away what is not larger.
    pub fn subtract(&mut self, other: &Self) {
        let mut borrow = false;
        for (part, &less) in self.0.iter_mut().zip(other.0.iter().chain(repeat(&0))) {
            let (rest, first) = part.overflowing_sub(less);
            let (rest, second) = rest.overflowing_sub(u32::from(borrow));
            *part = rest;
            borrow = first || second;
        }
        self.trim();
    }

    pub fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    pub fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    pub fn bits(&self) -> usize {
        self.0.last().map_or(0, |last| self.0.len() * 32 - last.leading_zeros() as usize)
    }
}
