export type Accepted = boolean | 'uncertain';
