/** The help's words in one language. */
export interface HelpWords {
  readonly about: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly commands: Readonly<
    Record<
      | 'scan'
      | 'policy'
      | 'policyList'
      | 'policyShow'
      | 'policyCheck'
      | 'detectors'
      | 'detectorsList'
      | 'detectorsShow'
      | 'formats'
      | 'explain'
      | 'matchAudit'
      | 'compare'
      | 'clean'
      | 'manifest'
      | 'manifestInit'
      | 'approve'
      | 'approvals'
      | 'approvalsList'
      | 'approvalsCheck'
      | 'approvalsPrune'
      | 'verify'
      | 'sign'
      | 'keygen'
      | 'hook'
      | 'hookInstall'
      | 'hookUninstall'
      | 'hookStatus'
      | 'pre-commit'
      | 'pre-push'
      | 'pre-receive'
      | 'watch'
      | 'ui'
      | 'init',
      string
    >
  >;
  readonly options: Readonly<Record<string, string>>;
  readonly help: string;
  readonly version: string;
}
