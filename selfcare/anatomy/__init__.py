"""The words of the body: techniques, positions, regions, muscles, joints, cautions, equipment. Data, no logic.

Every word a file, a rule or a page may use is in one table here, with the plain word people read.
"""
