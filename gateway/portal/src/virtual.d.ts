declare module 'virtual:tokens.css';
declare module 'virtual:mantine-variables.css';
