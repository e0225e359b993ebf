package dev.embassy.ambassador.people;

/** What somebody knows, and how well. */
public record Skill(String name, SkillLevel level) {}
