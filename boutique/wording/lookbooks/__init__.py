"""A lookbook in words, in the language being spoken: facts in, sentences out."""
