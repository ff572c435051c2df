export default function specRules() { return { id: 'spec', configs: { all: { rules: {} } } }; }
