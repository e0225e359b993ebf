package dev.embassy.ambassador.people;

/** How well somebody knows a thing, by their own judgement. */
public enum SkillLevel {
    LEARNING,
    PROFICIENT,
    EXPERT
}
