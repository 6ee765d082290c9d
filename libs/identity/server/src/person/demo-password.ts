/** Password of every login of the demo town, which never runs in production (the settings refuse it). */
export const demoPassword = 'musubi-demo-town';
