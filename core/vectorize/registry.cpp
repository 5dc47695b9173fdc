// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/registry.h"

#include <array>

namespace craft {

std::unique_ptr<Vectorizer> makeTfidf();
std::unique_ptr<Vectorizer> makeLsa();
std::unique_ptr<Vectorizer> makeHashed();
std::unique_ptr<Vectorizer> makeFastText();
std::unique_ptr<Vectorizer> makeStatic();
std::unique_ptr<Vectorizer> makeNpy();

std::span<const Entry<Vectorizer>> vectorizers()
{
    static constexpr std::array kEntries{
        Entry<Vectorizer>{"tfidf", "Word weights (TF-IDF)", &makeTfidf},
        Entry<Vectorizer>{"lsa", "Latent semantics (LSA)", &makeLsa},
        Entry<Vectorizer>{"hashed", "Hashed n-grams", &makeHashed},
        Entry<Vectorizer>{"fasttext", "fastText", &makeFastText},
        Entry<Vectorizer>{"static", "Static token vectors", &makeStatic},
        Entry<Vectorizer>{"npy", "Vectors from NumPy files", &makeNpy},
    };
    return kEntries;
}

} // namespace craft
