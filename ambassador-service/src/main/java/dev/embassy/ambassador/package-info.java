/** People and outreach: who is in the programme and what they do in public. */
@NullMarked
package dev.embassy.ambassador;

import org.jspecify.annotations.NullMarked;
