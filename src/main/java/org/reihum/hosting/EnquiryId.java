package org.reihum.hosting;

/** Identifies an enquiry. */
public record EnquiryId(long value) {}
