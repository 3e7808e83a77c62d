"""Scores each line of a file with vaderSentiment, as a whole text: less work than mores does, which scores each sentence, too."""
import sys

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

analyzer = SentimentIntensityAnalyzer()
total = 0.0
with open(sys.argv[1], encoding="utf-8", newline="\n") as lines:
    for line in lines:
        total += analyzer.polarity_scores(line)["compound"]
print(total)
