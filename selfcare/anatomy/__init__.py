"""The words of the body: techniques, positions, regions, muscles, joints, cautions, equipment. Data, no logic.

Every word a file, a rule or a page may use is in one table here, with the plain word people read. In the tables these
words are English (`word_en`, `words_en`, ...); under the same name without the ending (`word`, `words`, ...) they are
read in the language that is spoken at that moment. Ids are the same in every language. Clinical names, and what only
authors and the drawing use, are not translated.
"""
