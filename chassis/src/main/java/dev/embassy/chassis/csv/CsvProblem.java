package dev.embassy.chassis.csv;

/**
 * What is wrong in a sheet.
 *
 * @param line where the row begins in the file, from 1
 * @param column from 1; 0 if it is about the whole row
 * @param name of the column; empty if it is about the whole row
 * @param code stable, in kebab case
 * @param message one sentence for whoever filled in the sheet
 */
public record CsvProblem(long line, int column, String name, String code, String message) {}
