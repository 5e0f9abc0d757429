"""What a coach says and when: events and lengths go in, a schedule of sentences comes out; pure."""
