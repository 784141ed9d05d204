export const REGISTRY = /^\uFEFF?(?:Windows Registry Editor Version|REGEDIT4)/;

export const ENV_NAME = /(?:^|[/\\!])\.env(?:\.[\w.-]{1,40})?$|\.env$/i;
