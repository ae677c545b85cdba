/** The password of every account of the demonstration, and of nobody else's. */
export const DEMO_PASSWORD = 'factdesk-demo';

/** The addresses of the demonstration's accounts end like this. */
export const DEMO_ADDRESSES = '@factdesk.example';
