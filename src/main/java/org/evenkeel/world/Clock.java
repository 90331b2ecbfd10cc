package org.evenkeel.world;

import java.util.regex.Pattern;

/** The story's wall clock. It goes on by whole minutes and starts again at midnight. */
final class Clock {
    private static final Pattern FORM = Pattern.compile("([01]?[0-9]|2[0-3]):[0-5][0-9]");
    private static final int DAY = 24 * 60;

    private int minutes;

    /**
     * @param start {@code HH:MM}
     * @throws IllegalArgumentException when it is not a time of day
     */
    Clock(String start) {
        if (!FORM.matcher(start).matches()) {
            throw new IllegalArgumentException("the clock '" + start + "'; expected HH:MM");
        }
        int colon = start.indexOf(':');
        minutes = Integer.parseInt(start.substring(0, colon)) * 60 + Integer.parseInt(start.substring(colon + 1));
    }

    void tick() {
        minutes = (minutes + 1) % DAY;
    }

    /** The time as {@code HH:MM}. */
    String time() {
        int hour = minutes / 60;
        int minute = minutes % 60;
        return (hour < 10 ? "0" : "") + hour + ":" + (minute < 10 ? "0" : "") + minute;
    }
}
