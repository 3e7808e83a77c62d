"""Scores each line of a file by the rule of eMFDscore's variant all / sentiment, over spaCy's blank English tokenizer.

The words are the tokens in small letters that are no stop words, punctuation, digits, numbers, quotes or white space. The
score of a foundation is the mean of its probability, and of its sentiment, over the words that the lexicon has. eMFDscore
itself loads a trained model, gathers the rows in pandas and has two more lists of stop words: it takes longer than this.
"""
import csv
import sys

import spacy
from spacy.lang.en.stop_words import STOP_WORDS


def load(path):
    with open(path, encoding="utf-8", newline="") as rows:
        reader = csv.reader(rows)
        next(reader)
        return {word: [float(value) for value in values] for word, *values in reader}


def is_word(token):
    return not (
        token.lower_ in STOP_WORDS or token.is_punct or token.is_digit or token.is_quote or token.like_num or token.is_space
    )


def score(words, lexicon):
    moral = [lexicon[word] for word in words if word in lexicon]
    means = [sum(column) / len(moral) for column in zip(*moral)]
    return means, len(moral) / max(len(words) - len(moral), 1)


lexicon = load(sys.argv[1])
tokenize = spacy.blank("en").tokenizer
total = 0.0
with open(sys.argv[2], encoding="utf-8", newline="\n") as lines:
    for line in lines:
        means, ratio = score([token.lower_ for token in tokenize(line) if is_word(token)], lexicon)
        total += ratio
print(total)
