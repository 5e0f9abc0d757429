"""The unrolled workout: plain frozen values that player, session, audio and screens all speak."""
