package dev.embassy.chassis.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path of the field, such as {@code lines[0].quantity}
 * @param code stable, in kebab case
 * @param message one sentence for the person who filled it in
 */
public record FieldProblem(String field, String code, String message) {}
