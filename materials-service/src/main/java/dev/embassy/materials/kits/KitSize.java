package dev.embassy.materials.kits;

/** For how many people a kit is. */
public enum KitSize {
    S(20),
    M(50),
    L(100);

    private final int people;

    KitSize(int people) {
        this.people = people;
    }

    /** Up to so many. */
    public int people() {
        return people;
    }

    /** The smallest that is enough; the largest there is for more. */
    public static KitSize forAttendance(int expected) {
        return expected <= S.people ? S : expected <= M.people ? M : L;
    }
}
