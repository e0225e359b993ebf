package dev.embassy.materials.shipments;

/** A part of an address, by the letter it has in the formats. */
public enum AddressField {
    NAME('N', "name"),
    LINES('A', "lines"),
    DISTRICT('D', "district"),
    CITY('C', "city"),
    REGION('S', "region"),
    POSTAL_CODE('Z', "postalCode");

    private final char letter;
    private final String path;

    AddressField(char letter, String path) {
        this.letter = letter;
        this.path = path;
    }

    char letter() {
        return letter;
    }

    /** How the field is called in requests and in the errors about them. */
    public String path() {
        return path;
    }
}
