package dev.embassy.recognition.halloffame;

class InMemoryPreferencesTest extends PreferencesKit {

    private final Preferences preferences = new InMemoryPreferences();

    @Override
    protected Preferences preferences() {
        return preferences;
    }
}
