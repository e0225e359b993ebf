package dev.embassy.local;

/** Something the person at the terminal can put right; the message says how. */
final class Trouble extends RuntimeException {

    Trouble(String whatToDo) {
        super(whatToDo);
    }

    Trouble(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
