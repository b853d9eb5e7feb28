/** Parameters of a frame's address, beyond those that hold the state. */
export type FrameParameter = 'lang' | 'theme' | 'hide' | 'lock';
