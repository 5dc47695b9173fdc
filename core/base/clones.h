// SPDX-License-Identifier: GPL-3.0-or-later
// CRAFT_AVX2_CLONE before a hot function: a second version of it for CPUs with AVX2, picked when
// the program starts. Not under sanitizers, whose runtime is not up yet at that moment. With
// -ffp-contract=off and sums in fixed lanes both versions give the same bits.
#pragma once

#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)                   \
    && !defined(__SANITIZE_THREAD__)
#define CRAFT_AVX2_CLONE __attribute__((target_clones("avx2", "default")))
#else
#define CRAFT_AVX2_CLONE
#endif
